export function CorrectEntity(_: { entity: unknown; close: () => void }) { return null; }
