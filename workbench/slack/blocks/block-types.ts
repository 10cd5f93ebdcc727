/** Blocks. https://docs.slack.dev/reference/block-kit/blocks */
import { all, byType, type Check, fault, fieldsOf, flag, list, oneOf, type Shape, shape, string } from './check.ts';
import { plainText, text } from './composition.ts';
import { button, choosers, image, overflow, typedFields, unmodelledElements } from './elements.ts';

function block(type: string, { required = {}, optional = {} }: Shape = {}): Check {
  return shape({ required: { type: oneOf(type), ...required }, optional: { block_id: string(255), ...optional } });
}

const textOrFields: Check = (value, at, findings) => {
  const { text: words, fields } = fieldsOf(value) ?? {};
  if (words === undefined && fields === undefined) fault(findings, 'must define either `text` or `fields`', at);
};

const imageSource: Check = (value, at, findings) => {
  const { image_url, slack_file } = fieldsOf(value) ?? {};
  if ((image_url === undefined) === (slack_file === undefined)) {
    fault(findings, 'must define either `image_url` or `slack_file`', at);
  }
};

const anything: Check = () => {};

export const blockTypes: Readonly<Record<string, Check>> = {
  section: all(
    block('section', {
      optional: {
        text: text(3000),
        fields: list(text(2000), 10),
        accessory: byType({ button, image, overflow, ...choosers }, unmodelledElements),
        expand: flag,
      },
    }),
    textOrFields,
  ),
  header: block('header', { required: { text: plainText(150) } }),
  divider: block('divider'),
  context: block('context', {
    required: {
      elements: list(byType({ image: all(image, imageSource), plain_text: text(3000), mrkdwn: text(3000) }), 10),
    },
  }),
  actions: block('actions', {
    required: { elements: list(byType({ button, overflow, ...choosers }, unmodelledElements), 25) },
  }),
  input: block('input', {
    required: { label: plainText(2000), element: byType({ ...choosers, ...typedFields }, unmodelledElements) },
    optional: { hint: plainText(2000), optional: flag, dispatch_action: flag },
  }),
  image: all(
    block('image', {
      required: { alt_text: string(2000) },
      optional: { image_url: string(3000), slack_file: anything, title: plainText(2000) },
    }),
    imageSource,
  ),
  rich_text: block('rich_text', {
    required: {
      elements: list(
        byType({
          rich_text_section: anything,
          rich_text_list: anything,
          rich_text_preformatted: anything,
          rich_text_quote: anything,
        }),
        1000,
        0,
      ),
    },
  }),
};

export const unmodelledBlocks = [
  'call',
  'card',
  'carousel',
  'context_actions',
  'file',
  'markdown',
  'plan',
  'share_shortcut',
  'table',
  'task_card',
  'video',
];
