/** Short forms of given names that papers use for the long one, which stands first. Those that stand for several are left out. */
const forms: readonly string[] = [
  'joseph joe',
  'william bill billy will',
  'robert bob bobby rob',
  'richard dick rick',
  'james jim jimmy',
  'thomas tom tommy',
  'michael mike mick',
  'edward ed eddie ted',
  'bernard bernie',
  'timothy tim',
  'gregory greg',
  'jeffrey jeff geoffrey geoff',
  'steven steve stephen',
  'anthony tony',
  'andrew andy',
  'benjamin ben',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'donald don',
  'douglas doug',
  'frederick fred freddie',
  'gerald gerry jerry',
  'kenneth ken kenny',
  'lawrence larry laurence',
  'matthew matt',
  'nicholas nick',
  'patrick pat',
  'peter pete',
  'philip phil phillip',
  'raymond ray',
  'ronald ron',
  'samuel sam',
  'susan sue',
  'deborah debbie debra',
  'elizabeth liz beth betty',
  'jennifer jen jenny',
  'katherine kate kathy katie catherine cathy',
  'margaret maggie peggy',
  'barbara barb',
  'rebecca becky',
  'victoria vicky',
  'volodymyr vladimir',
  'mykola nikolai nikolay',
  'mohammed muhammad mohamed mohammad mohamad',
  'alexander aleksandr oleksandr alex',
  'sergei sergey serhiy',
  'yevgeny evgeny yevgeni',
  'yulia julia',
];

const longForm: ReadonlyMap<string, string> = new Map(
  forms.flatMap((line) => line.split(' ').map((form, _, all) => [form, all[0] ?? form])),
);

/** The given name that a short form stands for, or itself: "joe" gives "joseph". Small letters without accents. */
export function longGivenName(given: string): string {
  return longForm.get(given) ?? given;
}

/** Whether a given name is among those that a great many bear. */
export function isCommonGivenName(given: string): boolean {
  return longForm.has(given);
}
