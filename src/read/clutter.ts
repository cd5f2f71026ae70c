/** A bullet that a line may start with. */
const bullet = /^[•‣▪●◦►▶»›*·–—-]\s*/u;

const pointer =
  "(?:also read|read also|read|read more|read next|read this|see also|more on this(?: story)?|more from|related(?: (?:articles?|stories|topics|news|content|coverage|links?))?|recommended(?: for you)?|you may also like|up next|watch|listen|don[’']t miss|most read|trending(?: now)?|editor[’']s picks?)";

/** Lines that point at other stories: the words alone, or the words and a colon, dash or bar before a headline. */
const pointers = new RegExp(`^${pointer}\\s*(?:$|[:：|>»›→]|[–—-]\\s)`, 'iu');

/** Unlike "Related" or "Watch", these start no sentence of a story. */
const barePointers = /^(?:also read|read also)\b/iu;

const shareWord =
  '(?:share(?: (?:this|on|via|with|article|story)(?: (?:article|story|page|post))?)?|tweet|post(?: on)?|send(?: (?:by|via))?|save|print|e-?mail(?: this)?|mail|copy(?: the)? link|link copied|comments?|follow(?: us)?(?: on)?|facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|reddit|messenger|flipboard|instagram|bluesky|threads|mastodon|youtube|tiktok|google news)';

/** Nothing but the words of buttons for sharing, with marks between them. */
const shareBar = new RegExp(`^(?:${shareWord}(?:[\\s,/|·•:()]|\\d|and|or|via)*)+$`, 'iu');

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;
const clock = '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?(?:gmt|utc|bst|c?est?|[ecmp][sd]t))?)';

const wholeLines: readonly RegExp[] = [
  /^[\s\-–—*•·|_=~#.+/\\]+$/u,
  /^(?:PREV|NEXT|PREVIOUS)\b/,
  /^(?:previous|next)(?: (?:article|story|post))?\s*(?:$|[:«»‹›←→])/iu,
  /^(?:←|«)\s*(?:previous|older)\b|^(?:next|newer)\b.*(?:→|»)$/iu,
  /^\(?advert(?:isement|ising)?s?\)?(?:\s*[-–—:|].*)?$/iu,
  /^(?:article|story) continues (?:below|after)\b.{0,60}$/iu,
  /^(?:skip to|jump to|back to top|scroll down|loading|click here|tap here)\b.{0,60}$/iu,
  /^(?:sign up|subscribe|register|get)\b.{0,100}\b(?:newsletters?|inbox|alerts|briefing)\b.{0,60}$/iu,
  /^already (?:a |an )?(?:subscriber|member|subscribed|registered)\b.{0,160}$/iu,
  /^subscribe (?:now |today )?(?:to|for) (?:continue|keep|read|unlimited|full)\b.{0,100}$/iu,
  /^(?:follow|like|join) us\b.{0,80}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,160}$/iu,
  /^all rights reserved\.?$/iu,
  /^(?:photo(?:graph)?|image|picture|video|credit|caption|source image)(?: (?:source|credit|by|courtesy))?\s*[:/©].{0,200}$/iu,
  /^(?:published|updated|posted|last (?:updated|modified)|first published)\b[^.]{0,60}\d[^.]{0,40}$/iu,
  /^(?:image|media|video)\s+(?:source|caption|copyright)\b.{0,200}$/iu,
  /^.{0,280}[.!?)”"’]\s*\(?(?:photo(?:graph)?|picture|image|pic|foto|graphic|credit|illustration)s?(?: (?:by|credit|courtesy(?: of)?))?\s*[:/]\s*[^.!?]{2,80}\)?\.?$/iu,
  /^.{0,280}\((?:AP|Reuters|AFP|EPA|PA|Getty(?: Images)?|Shutterstock|file)\b(?: (?:photo|images?|file))*\s*[/|–-][^)]{0,80}\)\.?$/iu,
  /^(?:download|get|install) (?:the|our)\b.{0,40}\bapp\b.{0,40}$/iu,
  // Where on the site the page stands: "Home > World > Strait".
  /^home(?:\s*[>›»/|]\s*[^>›»/|.!?]{1,40}){1,6}$/iu,
  /^[^>›».!?]{1,40}(?:\s*[>›»]\s*[^>›».!?]{1,40}){2,6}$/u,
  /^(?:listen to|hear) this (?:article|story)\b.{0,40}$/iu,
  /^(?:your browser does not support|(?:this|the) video (?:can ?not|is not|isn[’']t)|media playback is|please enable javascript)\b.{0,100}$/iu,
  /^by signing up\b.{0,160}$/iu,
  /^\d+\s*-?\s*min(?:ute)?s?(?: read)?$/iu,
  /^(?:additional |further |with )?(?:reporting|research)(?: and (?:writing|editing))? by\b.{0,200}$/iu,
  // A date, a time or both, alone on their line.
  new RegExp(
    `^(?:on )?(?:(?:${weekday})[,.]? )?(?:${day}|${clock})(?:[\\s,|·–—-]+(?:at )?(?:${day}|${clock}))*$`,
    'iu',
  ),
  /^(?:\d+ )?comments?(?: \(\d+\))?$/iu,
];

/** Whether a line (or a paragraph on one line) is the furniture of a page or of a pasted text and not story. */
export function isClutter(line: string): boolean {
  const bare = line.trim().replace(bullet, '').trim();
  if (bare === '') return true;
  return (
    pointers.test(bare) ||
    barePointers.test(bare) ||
    wholeLines.some((rule) => rule.test(line.trim()) || rule.test(bare)) ||
    (bare.length <= 160 && shareBar.test(bare))
  );
}

/** A heading over a list of other stories, with none of them on its line. */
export function opensList(line: string): boolean {
  return new RegExp(`^${pointer}\\s*:?$`, 'iu').test(line.trim().replace(bullet, ''));
}

/** The heading over the comments of readers; what follows it is not story. */
export function opensComments(line: string): boolean {
  return /^(?:\d+ )?(?:(?:readers?['’]?s? )?comments?|leave a (?:reply|comment))(?: ?\(\d+\))?:?$/iu.test(line.trim());
}

/** The same headline, whatever its marks, case and spacing. */
export function sameHeadline(a: string, b: string): boolean {
  return lettersOf(a) !== '' && lettersOf(a) === lettersOf(b);
}

function lettersOf(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
