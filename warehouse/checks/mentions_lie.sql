-- Mentions that do not stand in their article at their offsets.
-- severity: error
-- why: who is named where is wrong from the first that lies
select m.article_id, m.version, m.start_char, m.end_char, m.text
from mention_versions m
join article_versions a using (article_id, version)
where substr(a.text, m.start_char + 1, m.end_char - m.start_char) is distinct from m.text
order by m.article_id, m.start_char;
