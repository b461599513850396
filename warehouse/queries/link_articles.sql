-- The articles of the window, in order.
select article_id, version, language, told_at, text from linking order by place;
