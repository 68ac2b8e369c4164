//! An activity entry in words.
use super::types::ActivityEntry;

/// What was done and to what: `won CV Mustika Kimia`, `signed in`.
pub fn phrase(entry: &ActivityEntry) -> String {
    let verb = verb(&entry.action);
    // Signing in and out is about the person, who is named already.
    if entry.entity == "session" {
        return verb.to_owned();
    }
    match &entry.entity_name {
        Some(name) => format!("{verb} {name}"),
        None => format!("{verb} a {}", entry.entity.replace('_', " ")),
    }
}

/// The past tense of an action's last word; actions without a word of their own count as changes.
fn verb(action: &str) -> &'static str {
    match action {
        "authn_login_success" => return "signed in",
        "authn_login_fail" => return "failed to sign in",
        "authn_logout" => return "signed out",
        "authn_token_reuse" => return "was signed out: an old token was used again",
        _ => {}
    }
    match action.rsplit('.').next().unwrap_or(action) {
        "add" | "create" => "added",
        "win" => "won",
        "lose" => "lost",
        "reopen" => "reopened",
        "delete" => "archived",
        "restore" => "restored",
        "close" => "closed",
        "note" => "wrote a note on",
        _ => "changed",
    }
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;
    use uuid::Uuid;

    use super::*;

    fn entry(action: &str, entity: &str, name: Option<&str>) -> ActivityEntry {
        ActivityEntry {
            id: Uuid::nil(),
            user_id: None,
            user_name: None,
            action: action.into(),
            entity: entity.into(),
            entity_id: None,
            entity_name: name.map(str::to_owned),
            at: OffsetDateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn an_entry_reads_like_a_sentence_after_the_name_of_who_did_it() {
        assert_eq!(phrase(&entry("customer.win", "customer", Some("CV Mustika"))), "won CV Mustika");
        assert_eq!(phrase(&entry("authn_login_success", "session", None)), "signed in");
        assert_eq!(phrase(&entry("month.close", "month_close", None)), "closed a month close");
        assert_eq!(phrase(&entry("target.update", "target", None)), "changed a target");
    }
}
