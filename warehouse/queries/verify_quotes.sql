-- Every quote in a window of articles, with where its speaker is printed.
select article_id, version, ordinal, spans, text, start_char, end_char, speaker_text, speaker_start, speaker_end
from quote
where article_id >= $start and article_id < $end;
