use sea_orm::sea_query::{PostgresQueryBuilder, Query, SqliteQueryBuilder};

use super::*;

#[test]
fn wildcards_are_letters_like_others() {
    assert_eq!(Pattern::check(" 100%_a! ").unwrap(), Pattern("%100!%!_a!!%".to_owned()));
}

#[test]
fn too_little_too_much_and_control_characters_are_refused() {
    for query in ["", " ", "a", "   b  ", &"a".repeat(101), "a\0b", "a\nb"] {
        let refused = Pattern::check(query);
        assert!(
            matches!(&refused, Err(AppError::Invalid(fields)) if fields.contains_key("query")),
            "{query:?}"
        );
    }
    for query in ["ab", "é🦀", &"a".repeat(100)] {
        assert!(Pattern::check(query).is_ok(), "{query:?}");
    }
}

#[test]
fn both_engines_are_told_the_escape() {
    use ::entity::lead::{Column, Entity};
    let found = Pattern::check("ab").unwrap().is_in([Column::Name]);
    let query = Query::select().column(Column::Id).from(Entity).cond_where(found).take();
    for sql in [query.to_string(SqliteQueryBuilder), query.to_string(PostgresQueryBuilder)] {
        assert!(sql.ends_with(r#"LOWER("lead"."name") LIKE LOWER('%ab%') ESCAPE '!'"#), "{sql}");
    }
}
