//! Flat data looks flat.
use super::{domain, path};

#[test]
fn small_changes_do_not_fill_the_height() {
    let (low, high) = domain(&[100, 105, 110]);
    assert!((low - 63.0).abs() < 1e-9 && (high - 147.0).abs() < 1e-9);
}

#[test]
fn large_changes_do() {
    assert_eq!(domain(&[0, 50, 200]), (0.0, 200.0));
}

#[test]
fn a_line_of_equal_values_lies_in_the_middle() {
    assert_eq!(path(&[0, 0]), "M0.0,16.0L96.0,16.0");
}
