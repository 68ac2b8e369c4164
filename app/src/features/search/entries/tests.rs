use super::*;

fn labels(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.label.as_str()).collect()
}

#[test]
fn a_role_is_offered_only_the_pages_that_open_to_it() {
    for role in Role::ALL {
        for entry in fixed(role) {
            if let Act::Go(path) = &entry.act {
                assert!(crate::routes::page_for(path).unwrap().opens_to(role), "{role:?} {path}");
            }
        }
    }
    assert!(labels(&fixed(Role::Sales)).contains(&"Overview"));
    assert!(!labels(&fixed(Role::Sales)).contains(&"Dashboard"));
    assert!(labels(&fixed(Role::Csm)).contains(&"Settings"));
}

#[test]
fn words_are_found_in_any_order_and_capitals() {
    let found = |typed| labels(&shown(typed, &[], &fixed(Role::Admin), &[])).join(", ");
    assert_eq!(found("THEME dark"), "Dark theme");
    assert_eq!(found("sidebar"), "Collapse sidebar, Expand sidebar");
    assert_eq!(found("marketing ads"), "Ads");
    assert_eq!(found("nothing like it"), "");
}

#[test]
fn recent_entries_show_only_while_nothing_is_typed() {
    let all = fixed(Role::Am);
    let recent = [all[0].clone()];
    assert_eq!(shown(" ", &recent, &all, &[])[0].group, "Recent");
    assert_eq!(shown("", &recent, &all, &[]).len(), all.len() + 1);
    assert!(shown("da", &recent, &all, &[]).iter().all(|entry| entry.group != "Recent"));
}

#[test]
fn hits_come_last_whatever_their_text() {
    let hit = of_hit(Hit {
        kind: HitKind::Customer,
        title: "PT Sinar Abadi".to_owned(),
        detail: "Bu Rina".to_owned(),
        href: "/dashboard".to_owned(),
    });
    let found = shown("dark", &[], &fixed(Role::Am), std::slice::from_ref(&hit));
    assert_eq!(labels(&found), ["Dark theme", "PT Sinar Abadi"]);
    assert_eq!(hit.group, "Customers");
}

#[test]
fn the_last_five_are_remembered_once_each() {
    let mut recent = Vec::new();
    for entry in fixed(Role::Admin) {
        remember(&mut recent, entry);
    }
    assert_eq!(recent.len(), 5);
    assert_eq!(recent[0].label, "Log out");
    let again = recent[3].clone();
    remember(&mut recent, again.clone());
    assert_eq!(recent[0], again);
    assert_eq!(recent.len(), 5);
}
