-- What of an article was left unread, as slugs of docs/quotes.md. What was appended before has none: `onrecord reannotate --all` finds them.
alter table article add column flags varchar[] default [];
