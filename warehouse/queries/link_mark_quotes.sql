-- Writes into the quotes of the window who speaks.
update quote set entity_id = link.entity_id
from (select * from entity_link semi join linking using (article_id, version)) as link
where link.article_id = quote.article_id and link.version = quote.version and link.entity_no = quote.entity_no;
