import type { ChannelType } from '../../directory/content/schema.ts'

/** The papers and pictures that are drawn from the same card. */
export type PosterFormat =
  | 'a4'
  | 'f4'
  | 'a4-person'
  | 'a4-bw'
  | 'f4-bw'
  | 'a3'
  | 'a3-tiled'
  | 'a5'
  | 'large-print'
  | 'tear-off'
  | 'counter-card'
  | 'stickers'
  | 'feed'
  | 'story'
  | 'qr'

/** Papers that only a kecamatan has. */
export type DistrictFormat = 'sheet-a4' | 'sheet-f4' | 'sheet-a3' | 'install'

/** Everything that is made of an office; formats.ts tells what each is. */
export type Format = PosterFormat | DistrictFormat | 'konfirmasi' | 'og'

/** Icon names; the drawings are in icons.ts. */
export type IconName = ChannelType | 'address' | 'hours'

/** One way to reach the office, exactly as it is printed. */
export interface CardContact {
  icon: IconName
  /** Kind in words: "Telepon", "WhatsApp", "Instagram" … */
  label: string
  /** What people read and dial: "(0296) 531004", "0812-3456-7890", "@dpuprcontoh". Never broken over lines. */
  display: string
  /** tel:, sms:, mailto: or https: address; absent in sample regions. */
  href?: string
  /** Part of the office it belongs to, where it isn't the whole office's: "Bidang Bangunan Gedung". */
  unit?: string
  /** Printed beside it on drafts: "mohon dikonfirmasi". */
  note?: string
  /** How it is used, where that isn't plain: beside a short number, if there is room. */
  advice?: string
}

/** What one step of the escalation ladder says: "Camat", "SP4N-LAPOR! lapor.go.id". */
export interface CardStep {
  label: string
  href?: string
}

/** Today's holder of the office's post. */
export interface CardPerson {
  /** With degrees, as the person writes it. */
  name: string
  /** "Kepala Dinas", "Plt. Camat". */
  post: string
  /** What "Plt." means: "pelaksana tugas". */
  status?: string
  /** Where a source only says how it was on a day: "menurut sumber per 13 Januari 2026". */
  asOf?: string
  /** Bytes in base64, and what is read out instead of it. */
  photo?: { type: 'jpeg' | 'png'; data: string; alt: string }
}

/** Whose paper it is, in the head that all papers of a region share. */
export interface Kop {
  /** "PEMERINTAH KABUPATEN CONTOH" */
  government: string
  /** The office, without what stands above or below it: the region's name, a village's kecamatan. */
  name: string
  /** The region's slogan; below a village its kecamatan. */
  line?: string
  /** Bytes in base64, and width by height. */
  emblem?: { type: 'svg' | 'png'; data: string; ratio: number }
}

/** Everything a poster prints: the exact strings, QR payload and marks. No layout, no decisions left to make. */
export interface PosterCard {
  format: PosterFormat
  lang: 'id'
  /** Title of the document. */
  title: string
  colours: { green: string; gold: string }
  /** "PEMERINTAH KABUPATEN CONTOH" */
  government: string
  kop: Kop
  /** Corner band: what this paper is, where it isn't for hanging. */
  mark: 'DRAF' | 'CONTOH' | null
  /** One sentence that explains the mark, printed in the footer. */
  markNote?: string
  /** What the reader asks, the most telling first, the last one everybody's: "Jalan rusak? Got mampet?", "Ada keluhan?". */
  questions: string[]
  /** What follows it: "Laporkan langsung. Gratis, dijawab paling lambat 3 hari kerja." */
  promise: string
  /** Full official name, exactly. */
  name: string
  /** What people call it, where there is little room: "DPUPR", "Kec. Contoh". */
  short: string
  /** What a sticker says of its number where it is glued over an old one: "Nomor baru". */
  notice?: string
  /** Holder's line, only where the region prints it. */
  holder?: string
  /** Who holds the post, on the poster that names them; on no other paper, whatever the card says. */
  person?: CardPerson
  /** Dialable numbers, the main ones first; the first two are printed large. */
  numbers: CardContact[]
  /** Accounts, e-mail, website. */
  accounts: CardContact[]
  /** That there are more accounts than the paper has room for: "+2 lagi di halaman". */
  more?: string
  /** Instead of numbers where there is none: a headline, who answers, and that a number is to come. */
  empty?: { headline: string; answers: CardContact[]; note: string }
  address?: string
  hours?: string
  /** `distance` says from how far it is scanned, # stands for the cm. */
  qr: { payload: string; caption: string; distance: string; alt: string }
  ladder?: { question: string; steps: CardStep[] }
  /** Address in words, without https://: "pengaduan.contoh.go.id/k/dpupr". */
  link: string
  free: string
  /** "Edisi F7Q2" */
  edition: string
  /** "data per 13 Januari 2026" */
  dataDate: string
  /** Caption of the 50 mm line. */
  checkLine: string
  /** Over address, site and accounts. */
  place: string
  /** Before the name of who heads the office, on the poster that names them. */
  contactMe: string
  /** What to say when one complains: "Di mana", "desa, jalan, patokan". */
  tell: { heading: string; items: { ask: string; hint: string }[] }
  /** What to do with paper that is cut, folded or glued. */
  craft: PaperCraft
}

/** Words on paper that is cut, folded or glued; they stand where they are cut off or hidden. */
export interface PaperCraft {
  fold: string
  upper: string
  lower: string
}

/** The picture that chat apps show for an office's page, 1200 × 630 px. */
export interface PreviewCard {
  format: 'og'
  lang: 'id'
  title: string
  colours: { green: string; gold: string }
  government: string
  kop: Kop
  mark: 'DRAF' | 'CONTOH' | null
  /** Small line above the name: "DINAS · DPUPR". */
  kicker: string
  name: string
  /** First contact with its label, or that there is none (label empty). */
  contact: { label: string; display: string }
  link: string
}

/** The sheet on which an office confirms, corrects and completes what is held on it (A4). */
export interface ConfirmationCard {
  format: 'konfirmasi'
  lang: 'id'
  title: string
  colours: { green: string; gold: string }
  government: string
  kop: Kop
  mark: 'DRAF' | 'CONTOH' | null
  heading: string
  kicker: string
  name: string
  /** What to do with the sheet, one or two sentences. */
  purpose: string
  qr: { payload: string; alt: string }
  link: string
  held: {
    heading: string
    /** Said instead of rows where nothing is held. */
    nothing: string
    /** "benar", "salah", "Seharusnya" beside the boxes and the blank of each row. */
    right: string
    wrong: string
    should: string
    rows: { label: string; value: string; detail: string }[]
  }
  /** Blank lines to fill: "WhatsApp", "Surel" … */
  missing: { heading: string; labels: string[]; office: string; personal: string }
  /** Who heads it: what is held, and blanks. */
  head: { heading: string; held: string; blanks: string[] }
  /** Address and hours held, with a blank beside. */
  place: { label: string; value: string }[]
  consent: { heading: string; text: string; blanks: string[] }
  signature: { blanks: string[] }
  edition: string
  dataDate: string
  /** How to answer by telephone; no published sheet has it. No other code stands on the sheet. */
  answer?: SheetAnswer
}

/** The finished message by which an office answers its sheet: as a code that opens WhatsApp, and to be typed. */
export interface SheetAnswer {
  heading: string
  /** Until when it is answered, beside the heading. */
  validUntil: string
  /** How to scan and send it; `number`, as shown, follows. */
  text: string
  number: string
  /** Mostly one; a message with many lines goes into several codes. */
  parts: AnswerMessage[]
}

export interface AnswerMessage {
  qr: { payload: string; alt: string }
  /** The message, line by line, exactly as the code says it. */
  lines: string[]
}

/** Everything on the sheet of a kecamatan: whom to call there, village by village, problem by problem. */
export interface DistrictCard {
  format: 'sheet-a4' | 'sheet-f4' | 'sheet-a3'
  lang: 'id'
  title: string
  colours: { green: string; gold: string }
  government: string
  mark: 'DRAF' | 'CONTOH' | null
  markNote?: string
  kop: Kop
  heading: string
  /** "Kecamatan Contoh" */
  name: string
  /** The camat's office: its own contacts, at most three, or that there is none, and through whom for now. */
  camat: { heading: string; contacts: CardContact[]; none: string; doors: CardContact[] }
  /** Desa and kelurahan by name; where none has a contact, `none` says what to do; else `instead` does for one without. */
  villages: { heading: string; none?: string; rows: { name: string; contact?: CardContact; instead?: string }[] }
  /**
   * Who deals with the most frequent problems; `name` is the office's short name, and through whom where it has no contact.
   * Where that is one channel for several, `through` says so once of all rows that are `marked`.
   */
  services: {
    heading: string
    through?: string
    rows: { problems: string; name: string; contact?: CardContact; marked?: true }[]
  }
  /** Urgent, complaint and service channels beyond the offices. */
  channels: { heading: string; rows: { name: string; contact: CardContact }[] }
  qr: { payload: string; caption: string; alt: string }
  link: string
  free: string
  edition: string
  dataDate: string
  checkLine: string
}

/** The sheet that goes with a kecamatan's pack: how to hang each paper, and where it hangs (A4). */
export interface InstallCard {
  format: 'install'
  lang: 'id'
  title: string
  colours: { green: string; gold: string }
  government: string
  mark: 'DRAF' | 'CONTOH' | null
  markNote?: string
  kop: Kop
  heading: string
  name: string
  /** What to do before and after hanging a paper, in order. */
  steps: { heading: string; items: string[] }
  /** One row a paper of the pack: what it is and its edition; blanks for copies, place, day and initials. */
  papers: { heading: string; columns: string[]; rows: { name: string; edition: string }[] }
  signature: { blanks: string[] }
  link: string
  dataDate: string
  checkLine: string
}

/** A card that becomes files of its own. */
export type SingleCard = PosterCard | PreviewCard | ConfirmationCard | DistrictCard | InstallCard

/** Many papers in one document, a bookmark for each. */
export interface SetCard {
  format: 'set'
  lang: 'id'
  title: string
  name: string
  cards: SingleCard[]
}

/** What has changed at which offices, as a picture for chats and social media, 1080 × 1350 px; no contact is on it. */
export interface BulletinCard {
  format: 'bulletin'
  lang: 'id'
  title: string
  name: string
  colours: { green: string; gold: string }
  government: string
  /** The region's, as on its papers. */
  emblem?: Kop['emblem']
  mark: 'DRAF' | 'CONTOH' | null
  markNote?: string
  heading: string
  /** "4 Januari 2027" */
  date: string
  /** Offices in the order of importance; as many are drawn as there is room for. */
  offices: { name: string; lines: string[] }[]
  /** How many there are beyond these. */
  others: number
  /** Said of those that aren't drawn; # stands for how many. */
  more: string
  /** How many offices have confirmed their contacts, in words, and as a share of 1; absent where none is asked. */
  progress?: { said: string; share: number }
  link: string
}

export type Card = SingleCard | SetCard | BulletinCard
