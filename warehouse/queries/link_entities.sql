-- The things that the articles of the window name.
select article_id, version, article_entity.entity_no, article_entity.name, article_entity.label, article_entity.aliases, article_entity.mentions
from article_entity
semi join linking using (article_id, version)
order by article_id, version, entity_no;
