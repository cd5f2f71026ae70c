import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Coreference by Stanford CoreNLP's statistical system: a folder of .txt files in, a sentence a line and its words between
 * spaces, which are kept as they are; out a line a mention, between tabs: file, sentence, first word, word behind the last
 * (all from 0), chain.
 *
 * java -cp 'installed/corenlp/*' CoreNlpCoref.java FOLDER
 */
public class CoreNlpCoref {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref");
    properties.setProperty("tokenize.whitespace", "true");
    properties.setProperty("ssplit.eolonly", "true");
    properties.setProperty("ner.buildEntityMentions", "true");
    properties.setProperty("coref.algorithm", "statistical");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        Annotation document = new Annotation(Files.readString(file, StandardCharsets.UTF_8));
        pipeline.annotate(document);
        for (CorefChain chain : document.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
          for (CorefChain.CorefMention own : chain.getMentionsInTextualOrder()) {
            System.out.printf("%s\t%d\t%d\t%d\t%d%n", file.getFileName(), own.sentNum - 1, own.startIndex - 1, own.endIndex - 1, chain.getChainID());
          }
        }
      }
    }
  }
}
