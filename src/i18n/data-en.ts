/** Texts of the page of open data, in English. */
import type { DataTexts } from './data-id.ts'

export const dataEn: DataTexts = {
  title: 'Open data',
  lead: 'Everything shown on this site is there as data too: for villages’ sites, apps, the media and research. Free, without signing up.',
  careTitle: 'Please take care',
  care: [
    'Fetch it again every day. The data is made anew every day, and the field generated names the day.',
    'Do not keep numbers for longer than 7 days. Dead numbers are sold again, and then a citizen’s complaint rings at a stranger’s.',
    'Show the date and the mark. Do not write an unconfirmed number as if it were certain.',
    'Link to the office’s permanent page (page): the numbers there are always the newest.',
    'Where there is a field notice, show what it says.',
  ],
  filesTitle: 'Files',
  file: 'File',
  use: 'What it is for',
  files: {
    'directory.json': 'all offices, their heads, contacts and sources; for apps',
    '<id>.json': 'one office alone; put the office’s id in place of <id>',
    'directory.csv': 'a table of all contacts; for Excel, LibreOffice or Google Sheets',
    'directory.vcf': 'all offices as contact cards; for the phone book of a phone',
    '<id>.vcf': 'the contact card of one office',
    'directory.jsonld': 'offices and their certain contacts in the vocabulary of schema.org; for search engines',
    'popolo.json': 'offices, posts and their holders by the Popolo standard; for those who watch government',
    'changes.json': 'what changed and when, without the numbers',
    'changes.atom': 'the changes as a feed; for feed readers',
    'schema.json': 'what each field of the JSON files means, and how a machine can check them',
  },
  idNote: 'An office’s id is the last part of its page’s address. For example, of',
  internal:
    'The files search.json, search-rare.json and numbers.json are for this site itself; their shape may change without notice.',
  statesTitle: 'What the state of a contact means',
  states: {
    confirmed: 'Confirmed by the office within the last 180 days (confirmedOn). May be shown plainly.',
    sourced: 'Of a provincial or national body, from a dated source. May be shown plainly.',
    stale: 'Confirmed more than 180 days ago. Show the date, and write “to be checked again”.',
    unconfirmed:
      'From an open source, not yet confirmed by the office. Show the source, and write “not yet confirmed”.',
  },
  withheld: 'Contacts that may not be shown yet are in none of the files.',
  versionTitle: 'Versions',
  version: (version) =>
    `The shape of these JSON files is version ${version} (field version). The second number rises when a field is added; your program keeps working. The first rises when one is gone or means something else. The addresses of the files stay.`,
  schema: 'What each field means (schema.json, in Indonesian)',
  licenceTitle: 'Licence',
  licenceContacts: 'Offices and their contacts:',
  licenceSet: (licence) => `may be used under the licence ${licence}, naming the source.`,
  licenceUnset: 'the government has not laid down a licence yet. Facts may be quoted, naming the source.',
  examplesTitle: 'Examples',
  command: 'Command line',
  commandText: 'The contacts of one office, with curl and jq:',
  sheet: 'Excel and other spreadsheets',
  sheetSteps: [
    'In Excel: open the tab Data, choose From Web, paste the address below, then Load. If letters look odd, choose 65001: Unicode (UTF-8) as the file’s origin.',
    'To keep it new: in the tab Data press Refresh All, every day.',
    'In Google Sheets: write the formula below into an empty cell.',
  ],
  script: 'JavaScript',
  scriptText:
    'For a server (Node.js). In a browser this works only where this site’s server allows other sites to read it (CORS).',
  feed: 'Following changes',
  feedText:
    'Paste this address into a feed reader (Thunderbird, Feedly, NetNewsWire). It tells whenever a head or a contact changes; the number itself is read on the office’s page.',
  embedTitle: 'Put it on your site',
  embedLead: (id) =>
    `Copy this code into a page of your site and put the id of the office you want in place of ${id}. What it shows changes by itself; no scripts, no cookies, no trackers. It is in Indonesian.`,
  card: 'Contact card',
  cardText: 'All contacts of the office, ready to press. At least 280 pixels wide; adjust the height as you need.',
  cardLook: 'See the card',
  badge: 'Badge',
  badgeText:
    'One picture with one number, for the foot of a page. Do not write the number into alt: the picture changes by itself.',
  badgeAlt: (office) => `Badge of ${office}`,
}
