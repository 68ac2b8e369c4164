use super::{Density, Preference, Preferences, Sidebar, Theme};

const CHOSEN: Preferences = Preferences {
    theme: Theme::Dark,
    density: Density::Compact,
    sidebar: Some(Sidebar::Rail),
    patterns: true,
    keys: false,
};

fn of_cookies(header: &str) -> Preferences {
    let mut preferences = Preferences::default();
    preferences.apply_cookies(header);
    preferences
}

#[test]
fn each_choice_reads_back_from_its_field_and_value() {
    for preferences in [Preferences::default(), CHOSEN] {
        for (choice, field) in preferences.choices().into_iter().zip(Preference::FIELDS) {
            let (name, value) = choice.as_pair();
            assert_eq!(name, field);
            assert_eq!(Preference::parse(name, value), Some(choice));
        }
    }
}

#[test]
fn all_choices_together_are_the_preferences() {
    let mut preferences = Preferences::default();
    for choice in CHOSEN.choices() {
        preferences.choose(choice);
    }
    assert_eq!(preferences, CHOSEN);
}

#[test]
fn cookies_that_are_not_known_change_nothing() {
    let header = "ui_theme=neon; theme=dark; ui_density=; ui_sidebar=rail; at=ui_theme=dark; ui_keys";
    let expected = Preferences { sidebar: Some(Sidebar::Rail), ..Preferences::default() };
    assert_eq!(of_cookies(header), expected);
    assert_eq!(of_cookies(""), Preferences::default());
}

#[test]
fn the_last_of_two_cookies_counts() {
    assert_eq!(of_cookies("ui_theme=dark; ui_theme=light").theme, Theme::Light);
}
