//! A department's own target stands before the sum of its people's, month by month.
use uuid::Uuid;

use super::{OwnedTarget, TargetOwner, by_department, by_person};
use crate::features::targets::month::TargetMonth;
use crate::money::Currency;

const JULY: TargetMonth = TargetMonth { year: 2026, month: 7 };
const AUGUST: TargetMonth = TargetMonth { year: 2026, month: 8 };
const NORTH: Uuid = Uuid::from_u128(1);
const ANI: Uuid = Uuid::from_u128(11);
const BUDI: Uuid = Uuid::from_u128(12);

fn department(month: TargetMonth, minor: i64) -> OwnedTarget {
    OwnedTarget { owner: TargetOwner::Department(NORTH), month, currency: Currency::IDR, minor }
}

fn person(id: Uuid, department_id: Option<Uuid>, month: TargetMonth, minor: i64) -> OwnedTarget {
    let owner = TargetOwner::People { user_id: Some(id), department_id };
    OwnedTarget { owner, month, currency: Currency::IDR, minor }
}

#[test]
fn people_count_for_their_department_only_in_months_without_a_target_of_its_own() {
    let targets = [
        department(JULY, 900),
        person(ANI, Some(NORTH), JULY, 500),
        person(ANI, Some(NORTH), AUGUST, 100),
        person(BUDI, Some(NORTH), AUGUST, 20),
    ];
    let ledgers = by_department(&targets).unwrap();
    let north = ledgers.of(Some(NORTH), Currency::IDR);
    assert_eq!(north.target(&[JULY]).unwrap(), Some(900));
    assert_eq!(north.target(&[AUGUST]).unwrap(), Some(120));
    assert_eq!(north.target(&[JULY, AUGUST]).unwrap(), Some(1_020));
}

#[test]
fn a_department_target_of_nothing_still_stands_before_its_people() {
    let ledgers = by_department(&[department(JULY, 0), person(ANI, Some(NORTH), JULY, 500)]).unwrap();
    assert_eq!(ledgers.of(Some(NORTH), Currency::IDR).target(&[JULY]).unwrap(), Some(0));
}

#[test]
fn people_without_a_department_are_an_owner_of_their_own() {
    let ledgers = by_department(&[person(ANI, None, JULY, 500)]).unwrap();
    assert_eq!(ledgers.of(None, Currency::IDR).target(&[JULY]).unwrap(), Some(500));
    assert_eq!(ledgers.total().unwrap().of((), Currency::IDR).target(&[JULY]).unwrap(), Some(500));
}

#[test]
fn a_department_target_is_nobodys_own() {
    let ledgers = by_person(&[department(JULY, 900), person(ANI, Some(NORTH), JULY, 500)]).unwrap();
    assert_eq!(ledgers.owners().into_iter().collect::<Vec<_>>(), [ANI]);
    assert_eq!(ledgers.of(ANI, Currency::IDR).target(&[JULY]).unwrap(), Some(500));
}
