import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Quotes and their speakers by Stanford CoreNLP, a thread a core: a folder of .txt files in, figures out.
 *
 * java -cp 'installed/corenlp/*' CoreNlpQuotes.java FOLDER 2
 */
public class CoreNlpQuotes {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("coref.algorithm", "statistical");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    pipeline.annotate(new CoreDocument("\"The bridge is closed,\" said Ada Quill."));
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) texts.add(Files.readString(file, StandardCharsets.UTF_8));
    }
    ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
    long begin = System.nanoTime();
    List<Future<Integer>> results = new ArrayList<>();
    for (String text : texts) results.add(pool.submit(() -> quotes(pipeline, text)));
    int found = 0;
    for (Future<Integer> result : results) found += result.get();
    double seconds = (System.nanoTime() - begin) / 1e9;
    pool.shutdown();
    System.out.printf("{\"seconds\": %f, \"found\": %d, \"peakMB\": %f}%n", seconds, found, peakMegabytes());
  }

  private static int quotes(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    var quotes = document.annotation().get(CoreAnnotations.QuotationsAnnotation.class);
    return quotes == null ? 0 : quotes.size();
  }

  /** Largest resident size so far; Linux only, 0 elsewhere. */
  private static double peakMegabytes() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1000;
    }
    return 0;
  }
}
