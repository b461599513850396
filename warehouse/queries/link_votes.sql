-- What the articles of the window voted on with the version before theirs: article, entity, and the thing as that version names it.
select article_id, entity_id, article_entity.entity_no, article_entity.name, article_entity.label
from entity_link
semi join (
    select article_id, min(version) - 1 as version from linking group by article_id having min(version) > 1
) as before using (article_id, version)
join article_entity using (article_id, version, entity_no)
order by all;
