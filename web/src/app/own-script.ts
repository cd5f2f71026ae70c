interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('onrecord-own-scripts', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`${address} is not ours`);
    return address;
  },
});

/** The address of a script that was built with the desk, as the Content-Security-Policy wants it: text does not become a script by itself. */
export function ownScript(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}
