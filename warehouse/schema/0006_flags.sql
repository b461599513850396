-- What of an article was left unread, as slugs of docs/quotes.md. What was appended before has none: `onrecord reannotate --all` finds them.
-- The default is text, which DuckDB 1.5 reads as a list: a list of its own cannot be replayed from the log after a crash.
alter table article add column flags varchar[] default '[]';
