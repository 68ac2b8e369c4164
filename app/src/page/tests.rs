//! Tests of pages.
use super::*;

#[test]
fn a_page_number_and_size_have_limits() {
    let accepted = PageRequest::parse(Some("2"), Some("100"));
    assert_eq!(accepted.map(|request| (request.offset(), request.limit())), Ok((100, 100)));
    assert_eq!(PageRequest::parse(None, None), Ok(PageRequest::default()));
    for page in ["0", "-1", "+1", "1.5", "", "one", "4294967296"] {
        assert_eq!(PageRequest::parse(Some(page), None), Err(PageError::Page), "{page}");
    }
    for size in ["0", "101", "", "all"] {
        assert_eq!(PageRequest::parse(None, Some(size)), Err(PageError::PerPage), "{size}");
    }
    assert_eq!([PageError::Page.field(), PageError::PerPage.field()], ["page", "perPage"]);
}

#[test]
fn a_request_with_an_impossible_size_is_not_read() {
    assert!(serde_json::from_str::<PageRequest>(r#"{"page":1,"perPage":25}"#).is_ok());
    assert!(serde_json::from_str::<PageRequest>(r#"{"page":0,"perPage":25}"#).is_err());
    assert!(serde_json::from_str::<PageRequest>(r#"{"page":1,"perPage":101}"#).is_err());
}

#[test]
fn totals_are_left_out_where_a_list_has_none() {
    let page: Page<i32> = PageRequest::default().answer(vec![1, 2], 27, None);
    let text = serde_json::to_string(&page).unwrap_or_default();
    assert_eq!(text, r#"{"data":[1,2],"page":1,"perPage":25,"total":27}"#);
    assert_eq!(serde_json::from_str::<Page<i32>>(&text).ok(), Some(page));
    let sums = PageRequest::default().answer(vec![1, 2], 2, Some([3]));
    assert_eq!(
        serde_json::to_string(&sums).ok().as_deref(),
        Some(r#"{"data":[1,2],"page":1,"perPage":25,"total":2,"totals":[3]}"#)
    );
}

#[test]
fn a_page_knows_its_place_in_the_list() {
    let request = PageRequest::new(2, 20).unwrap_or_default();
    let page: Page<u64> = request.answer((21..=40).collect(), 128, None);
    assert_eq!((page.positions(), page.last_page()), (Some((21, 40)), 7));
    let empty: Page<u64> = request.answer(Vec::new(), 0, None);
    assert_eq!((empty.positions(), empty.last_page()), (None, 1));
    assert_eq!(page.map(|row| row + 1).data.first(), Some(&22));
}
