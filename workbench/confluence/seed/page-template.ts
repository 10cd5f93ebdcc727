/** A template that somebody else keeps in the space, with a variable and a hint as Confluence's editor writes them. */
export const notesTemplate = {
  name: 'Meeting notes',
  description: 'What was talked about, and what was decided.',
  body:
    '<at:declarations><at:string at:name="topic" /></at:declarations>' +
    '<h1><at:var at:name="topic" /></h1><p><ac:placeholder>Who was there, and what was decided.</ac:placeholder></p>',
};
