export function Copies(_: { number: number }) { return null; }
