/**
 * The small words by which even one sentence shows its language. None of the telling ones is an English word; those of `also`
 * are, or stand in names that English papers print ("Leonardo da Vinci", "La Liga"), and tell nothing alone.
 */
interface SmallWords {
  readonly telling: RegExp;
  readonly also: RegExp;
}

const words = (list: string): RegExp => new RegExp(`^(?:${list.trim().split(/\s+/u).join('|')})$`, 'u');

const languages: Readonly<Record<string, SmallWords>> = {
  fra: {
    telling: words(
      'est sont une que qui dans avec sur pour pas cette ces mais aux été ont leur leurs nous vous elle ils elles où après selon être fait même très aussi il se je qu n c d l s ne était serait sera avait avaient étaient dit peut doit',
    ),
    also: words('le la les de des du un en et a au son sa par plus on'),
  },
  deu: {
    telling: words(
      'und ist nicht dass auch wird werden wurde haben hat sich eine einen einem einer eines mit für auf dem nach bei noch sie ich wir über aus zum zur sind sein war am im als ein zu',
    ),
    also: words('der die das den des in an so von er es was'),
  },
  spa: {
    telling: words(
      'que una está están será estará dijo hasta ante cuando con para por fue más pero su sus como sobre según este esta también ha han muy desde entre hay ya lo se es al y',
    ),
    also: words('el la los las de del un en a no o son'),
  },
  ita: {
    telling: words(
      'che una con per non sono è ha hanno della delle dei degli gli nel nella alla anche più questo questa dal dalla sul come stato ma si il lo',
    ),
    also: words('la le i di da del in e a al un o se'),
  },
  por: {
    telling: words(
      'que não uma com para por é foi são mais mas dos das ao pelo pela também como está ele ela os seu sua já na em um à',
    ),
    also: words('o a as de da do no e se'),
  },
  nld: {
    telling: words(
      'het een niet geen tot zei wij kunnen tegen voor met zijn ook wordt werd hebben heeft naar aan dat maar uit bij nog ze dit deze worden op te',
    ),
    also: words('de van der den en in is was die er over om'),
  },
  pol: {
    telling: words(
      'że nie się jest są będzie był była oraz dla przez jak ale po na jego który która które powiedział powiedziała',
    ),
    also: words('w z i o do we od'),
  },
  ces: {
    telling: words('že je jsou byl byla bude není podle jako ale také který která které řekl řekla se na'),
    also: words('v a o do po s'),
  },
  swe: {
    telling: words('och att det är inte som på med för av till har hade ska sade säger från'),
    also: words('den i en ett de var'),
  },
  dan: {
    telling: words('og det er ikke som på med til af har havde skal sagde siger fra'),
    also: words('den i en et de var at for'),
  },
  ron: { telling: words('că sunt nu pe pentru și spus este'), also: words('la a de cu o în') },
  hun: { telling: words('hogy és nem egy az volt lesz mondta azt'), also: words('a is van') },
  fin: { telling: words('ja ei että oli ovat sanoi mutta myös kun'), also: words('se on') },
  tur: { telling: words('ve bir bu için ile olarak dedi değil çok ancak'), also: words('da de') },
  ind: { telling: words('yang dan di untuk dengan ini tidak itu dari akan kata pada'), also: words('ke') },
  swa: { telling: words('ya na kwa wa katika ni hadi kwamba alisema wao'), also: words('la za') },
};

const ENGLISH =
  /^(?:the|of|to|and|with|that|by|his|from|have|has|will|would|are|were|been|said|says|not|who|which|after|for|she|they|this|their|but|its|it|he|be)$/u;
/** So many telling words at least, of them different ones, and so large a share of all words. */
const LEAST = { different: 2, all: 3, share: 0.3 };

/** The language of a sentence or two as an ISO 639-3 code; undefined where the small words leave it open, or are English. */
export function bySmallWords(text: string): string | undefined {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (all.some((word) => ENGLISH.test(word))) return undefined;
  const found = Object.entries(languages).map(([language, { telling, also }]) => {
    const own = all.filter((word) => telling.test(word));
    return { language, different: new Set(own).size, all: own.length + all.filter((word) => also.test(word)).length };
  });
  const [best] = found
    .filter((own) => own.different >= LEAST.different && own.all >= LEAST.all && own.all / all.length >= LEAST.share)
    .sort((a, b) => b.different - a.different || b.all - a.all);
  return best?.language;
}
