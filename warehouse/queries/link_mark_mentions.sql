-- Writes into the mentions of the window which entity they name.
update mention set entity_id = link.entity_id
from (select * from entity_link semi join linking using (article_id, version)) as link
where link.article_id = mention.article_id and link.version = mention.version and link.entity_no = mention.entity_no;
