-- Every version of a window of articles, with its text and the hash it should have.
select article_id, version, text, text_sha256 from article where article_id >= $start and article_id < $end;
