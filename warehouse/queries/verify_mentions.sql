-- Every mention in a window of articles.
select article_id, version, start_char, end_char, text from mention where article_id >= $start and article_id < $end;
