/** Whether there is no graphics card to draw WebGL: it is missing, or the processor does it, as on servers and in virtual machines. */
export function isDrawnByProcessor(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  if (context === null) return true;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info === null ? '' : context.getParameter(info.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(name));
}
