-- Fills the columns of 0004_linked.sql for what was appended and linked before.
update quote set named = article_entity.name
from article_entity
where article_entity.article_id = quote.article_id and article_entity.version = quote.version and article_entity.entity_no = quote.entity_no;

update mention set named = article_entity.name
from article_entity
where article_entity.article_id = mention.article_id and article_entity.version = mention.version
    and article_entity.entity_no = mention.entity_no;

update quote set entity_id = entity_link.entity_id
from entity_link
where entity_link.article_id = quote.article_id and entity_link.version = quote.version and entity_link.entity_no = quote.entity_no;

update mention set entity_id = entity_link.entity_id
from entity_link
where entity_link.article_id = mention.article_id and entity_link.version = mention.version and entity_link.entity_no = mention.entity_no;

update entity_link set mentions = article_entity.mentions
from article_entity
where article_entity.article_id = entity_link.article_id and article_entity.version = entity_link.version
    and article_entity.entity_no = entity_link.entity_no;
