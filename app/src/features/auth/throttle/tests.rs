use time::macros::datetime;

use super::*;

#[test]
fn the_pause_starts_at_a_second_and_doubles_to_a_quarter_of_an_hour() {
    let pauses: Vec<_> = (5..=17).map(|failures| pause(failures).whole_seconds()).collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    assert_eq!(pause(i32::MAX), LONGEST_PAUSE);
}

#[test]
fn an_address_gets_one_attempt_back_every_six_seconds() {
    let start = datetime!(2026-08-22 09:00 UTC);
    assert_eq!(drained(10, start, start + Duration::seconds(5)), (10, start));
    assert_eq!(drained(10, start, start + Duration::seconds(6)), (9, start + Duration::seconds(6)));
    assert_eq!(drained(10, start, start + Duration::seconds(31)), (5, start + Duration::seconds(30)));
    let minute_later = start + Duration::minutes(1);
    assert_eq!(drained(10, start, minute_later), (0, minute_later));
}

#[test]
fn a_clock_set_back_locks_nobody_out() {
    let start = datetime!(2026-08-22 09:00 UTC);
    let earlier = start - Duration::days(1);
    assert_eq!(drained(10, start, earlier), (10, earlier));
}

#[test]
fn neighbours_in_one_ipv6_network_share_a_key() {
    let key = |ip: &str| address_key(ip.parse().unwrap());
    assert_eq!(key("2001:db8:1:2:aaaa::1"), key("2001:db8:1:2:bbbb::2"));
    assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
    assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
    assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
}

#[test]
fn an_account_named_like_an_address_is_another_key() {
    assert_ne!(account_key("192.0.2.1"), address_key("192.0.2.1".parse().unwrap()));
}
