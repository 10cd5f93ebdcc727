import type { Workspace } from './workspace/workspace.ts';

/**
 * `POST https://files.slack.com/upload/v1/…`: the content of a file, raw or as a form.
 * https://docs.slack.dev/messaging/working-with-files/#upload
 */
export async function takeUpload(workspace: Workspace, id: string, request: Request): Promise<Response> {
  const file = workspace.files.get(id);
  if (file?.state !== 'awaited') return new Response('Not found', { status: 404 });
  const content = await contentOf(request);
  if (content.byteLength !== file.size)
    return new Response('The size is not the one that was announced', { status: 400 });
  workspace.site.store.transaction(() =>
    workspace.files.put(id, { ...file, state: 'uploaded', content: content.toString('base64') }),
  );
  return new Response(`OK - ${content.byteLength}`);
}

async function contentOf(request: Request): Promise<Buffer> {
  if (!request.headers.get('content-type')?.includes('multipart/form-data'))
    return Buffer.from(await request.arrayBuffer());
  const [file] = [...(await request.formData()).values()].filter((value) => typeof value !== 'string');
  return Buffer.from(file === undefined ? new ArrayBuffer(0) : await file.arrayBuffer());
}
