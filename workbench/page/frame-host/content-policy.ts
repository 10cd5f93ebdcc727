import csp from '@forge/csp';
import { load } from 'cheerio/slim';
import type { AppManifest } from '../../site/app-manifest.ts';

const processing = new csp.CSPProcessingService({ info: () => undefined }, load as never);
const injection = new csp.CSPInjectionService();

/**
 * The Content-Security-Policy that Forge's own library makes of the manifest's permissions, with two differences: the
 * page may frame the screen, and breaches are reported to the local site.
 * @param html the screen's document as the app ships it; its inline scripts are allowed by their hashes
 */
export function contentPolicy(html: string, manifest: AppManifest, pageOrigin: string): string {
  const existingCSPDetails = processing.getCspDetails(html, manifest.permissions as never);
  return injection
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', parentEmbeddingDomain: pageOrigin })
    .map((directive) => (directive.startsWith('report-uri ') ? 'report-uri /frames/policy-breaches' : directive))
    .join('; ');
}
