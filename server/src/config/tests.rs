use std::collections::BTreeSet;
use std::path::Path;

use super::*;

const GOOD_SECRET: &str = "pV3r8fGq0ZyKd5LsXw7bNcTmHj2RaQeU9iOoYt4B";
const REAL: Build = Build { demo: false };
const DEMO: Build = Build { demo: true };

fn source(pairs: &[(&str, &str)]) -> Source {
    pairs.iter().copied().collect()
}

/// A production configuration with some variables changed or added.
fn production(changes: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let mut pairs = vec![("JWT_SECRET", GOOD_SECRET)];
    pairs.extend(changes);
    Config::read(&source(&pairs), REAL)
}

fn refused(changes: &[(&str, &str)]) -> ConfigError {
    production(changes).unwrap_err()
}

#[test]
fn a_secret_is_all_that_production_needs() {
    let config = production(&[]).unwrap();
    assert_eq!(config.http.address().to_string(), "127.0.0.1:3000");
    assert_eq!(config.http.public_url.to_string(), "http://127.0.0.1:3000");
    assert_eq!(config.storage.database, DatabaseUrl::Sqlite("data/waymark.db".into()));
    assert_eq!((config.session.idle.whole_hours(), config.session.absolute.whole_hours()), (2, 12));
    assert!(config.http.trusted_proxies.is_empty());
    assert!(config.storage.environment.is_production());
}

#[test]
fn only_the_word_development_is_development() {
    for word in ["", "dev", "Development", "DEVELOPMENT", "test", "staging", "production"] {
        assert!(Environment::read(&source(&[("APP_ENV", word)])).is_production(), "{word:?}");
    }
    assert!(!Environment::read(&source(&[("APP_ENV", "development")])).is_production());
}

#[test]
fn production_refuses_secrets_that_can_be_guessed() {
    for weak in [
        "change-me",
        "secret",
        "0123456789",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc",
        "please-change-me-before-you-go-live-1234567890",
        "my-super-secret-jwt-key-with-more-than-32-bytes",
        "0123456789abcdef0123456789abcdef",
        "pV3r8fGq0ZyKd5LsXw7bNcTmHj2RaQe",
    ] {
        for variable in ["JWT_SECRET", "JWT_SECRET_PREVIOUS"] {
            let error = refused(&[(variable, weak)]);
            assert_eq!(error.variable, variable, "{weak}");
            assert!(!error.to_string().contains(weak), "{error}");
        }
    }
}

#[test]
fn production_refuses_to_make_up_a_secret() {
    let error = Config::read(&source(&[]), REAL).unwrap_err();
    assert_eq!(error.variable, "JWT_SECRET");
    assert!(error.mend.contains("openssl rand"));
}

#[test]
fn development_makes_a_secret_once_and_keeps_it_to_itself() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let source = source(&[("APP_ENV", "development"), ("DATA_DIR", data.to_str().unwrap())]);
    let first = Config::read(&source, REAL).unwrap().secrets;
    assert_eq!(first, Config::read(&source, REAL).unwrap().secrets);
    assert!(first.current.len() >= 32);
    let mode = std::fs::metadata(data.join("jwt_secret")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_damaged_kept_secret_is_not_used() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("jwt_secret"), "").unwrap();
    let source = source(&[("APP_ENV", "development"), ("DATA_DIR", folder.path().to_str().unwrap())]);
    assert_eq!(Config::read(&source, REAL).unwrap_err().variable, "DATA_DIR");
}

#[test]
fn secrets_are_never_printed() {
    let printed = format!("{:?}", production(&[]).unwrap());
    assert!(!printed.contains(GOOD_SECRET));
}

#[test]
fn values_that_cannot_be_read_are_refused_by_name() {
    for (variable, value) in [
        ("PORT", "abc"),
        ("PORT", "70000"),
        ("PORT", "-1"),
        ("HOST", "hidden.example"),
        ("PUBLIC_URL", "hidden.example.com"),
        ("PUBLIC_URL", "ftp://hidden.example.com"),
        ("PUBLIC_URL", "https://hidden.example.com/portal"),
        ("PUBLIC_URL", "https://user:hidden@waymark.example.com"),
        ("PUBLIC_URL", "https://waymark.example.com:99999"),
        ("TRUSTED_PROXIES", "10.0.0.0/33"),
        ("TRUSTED_PROXIES", "10.0.0.0/8 192.168.0.0/16"),
        ("SESSION_IDLE_HOURS", "0"),
        ("SESSION_IDLE_HOURS", "hidden"),
        ("SESSION_ABSOLUTE_HOURS", "721"),
        ("SESSION_ABSOLUTE_HOURS", "1"),
        ("DATABASE_URL", "data/waymark.db"),
        ("DATABASE_URL", "mysql://root:hidden@localhost/waymark"),
        ("DATABASE_URL", "sqlite::memory:"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite://data/waymark.db?cache=shared"),
        ("DATABASE_URL", "postgres://"),
        ("DATABASE_URL", "postgres://waymark:hidden@localhost:port/waymark"),
    ] {
        let error = refused(&[(variable, value)]);
        assert_eq!(error.variable, variable, "{value}");
        let text = error.to_string();
        assert!(!text.contains("hidden"), "{text}");
        assert_eq!(text.lines().count(), 1);
    }
}

#[test]
fn unreadable_log_filters_are_refused() {
    assert_eq!(LogConfig::read(&source(&[("RUST_LOG", "server=loud")])).unwrap_err().variable, "RUST_LOG");
    assert!(LogConfig::read(&source(&[("RUST_LOG", "info,server=debug")])).is_ok());
}

#[test]
fn a_server_that_others_reach_must_know_its_public_url() {
    assert_eq!(refused(&[("HOST", "0.0.0.0")]).variable, "PUBLIC_URL");
    assert!(production(&[("HOST", "0.0.0.0"), ("PUBLIC_URL", "https://waymark.example.com")]).is_ok());
}

#[test]
fn demo_builds_stay_on_this_machine_and_out_of_production() {
    let development = [("APP_ENV", "development"), ("JWT_SECRET", GOOD_SECRET)];
    assert!(Config::read(&source(&development), DEMO).is_ok());
    for pairs in [vec![], vec![("APP_ENV", "production")], vec![("JWT_SECRET", GOOD_SECRET)]] {
        assert_eq!(Config::read(&source(&pairs), DEMO).unwrap_err().variable, "APP_ENV");
    }
    let exposed = [development.as_slice(), &[("HOST", "0.0.0.0")]].concat();
    assert_eq!(Config::read(&source(&exposed), DEMO).unwrap_err().variable, "HOST");
    let weak = Config::read(&source(&[("JWT_SECRET", "change-me")]), DEMO).unwrap_err();
    assert_eq!(weak.variable, "JWT_SECRET");
}

#[test]
fn an_origin_is_written_as_browsers_write_it() {
    for (text, expected) in [
        ("https://Waymark.Example.com", "https://waymark.example.com"),
        ("https://waymark.example.com/", "https://waymark.example.com"),
        ("https://waymark.example.com:443", "https://waymark.example.com"),
        ("http://127.0.0.1:3000/", "http://127.0.0.1:3000"),
        ("http://[::1]:80", "http://[::1]"),
    ] {
        assert_eq!(text.parse::<Origin>().unwrap().to_string(), expected);
    }
    let is_loopback = |text: &str| text.parse::<Origin>().unwrap().is_loopback();
    assert!(["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"].into_iter().all(is_loopback));
    assert!(!is_loopback("https://waymark.example.com") && !is_loopback("http://localhost.example.com"));
}

#[test]
fn database_urls_name_a_file_or_a_server() {
    for text in ["sqlite://data/a.db", "sqlite:data/a.db", "sqlite://data/a.db?mode=rwc"] {
        assert_eq!(DatabaseUrl::parse(text).unwrap(), DatabaseUrl::Sqlite("data/a.db".into()));
    }
    let absolute = DatabaseUrl::parse("sqlite:///srv/a.db").unwrap();
    assert_eq!(absolute, DatabaseUrl::Sqlite(Path::new("/srv/a.db").into()));
    let url = DatabaseUrl::parse("postgresql://u:p%40ss@db.example/waymark?sslmode=require").unwrap();
    let DatabaseUrl::Postgres(url) = url else { panic!("not PostgreSQL") };
    let (address, password) = url.without_password();
    assert_eq!(address, "postgresql://u@db.example/waymark?sslmode=require");
    assert_eq!(password.as_deref(), Some("p%40ss"));
    assert!(!format!("{url:?}").contains("p%40ss"));
}

#[test]
fn the_example_file_names_every_variable_and_no_other() {
    let mut documented = BTreeSet::new();
    for line in include_str!("../../../.env.example").lines() {
        if let Some((name, _)) = line.trim_start_matches('#').split_once('=')
            && is_variable(name)
        {
            documented.insert(name.to_owned());
        }
    }
    let sources = [
        include_str!("environment.rs"),
        include_str!("http.rs"),
        include_str!("log.rs"),
        include_str!("secrets.rs"),
        include_str!("session.rs"),
        include_str!("site.rs"),
        include_str!("storage.rs"),
    ];
    let read: BTreeSet<String> = sources
        .into_iter()
        .flat_map(|text| text.split('"').skip(1).step_by(2))
        .filter(|quoted| is_variable(quoted) && *quoted != "LEPTOS_OUTPUT_NAME")
        .map(str::to_owned)
        .collect();
    assert_eq!(documented, read);
}

fn is_variable(text: &str) -> bool {
    text.len() > 3 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}
