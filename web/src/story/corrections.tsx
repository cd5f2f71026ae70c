export function Corrections(_: { number: number }) { return null; }
