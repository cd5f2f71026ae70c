/** Whether WebGL is drawn by the processor, as on servers, in virtual machines, and where the driver is not trusted. */
export function isDrawnByProcessor(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  const info = context?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info === null || info === undefined ? '' : context?.getParameter(info.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(name));
}
