//! Tests of which messages stay, and of taking back after the page is gone.
use super::*;

fn toast(id: u32, kind: ToastKind) -> Toast {
    Toast { id, kind, text: String::new(), undo: None }
}

fn texts(toasts: Toasts) -> Vec<String> {
    toasts.shown.get_untracked().into_iter().map(|toast| toast.text).collect()
}

#[test]
fn a_success_gives_way_before_an_error_does() {
    use ToastKind::{Error, Success};
    let mut shown = vec![toast(0, Error), toast(1, Success), toast(2, Success)];
    make_room(&mut shown);
    assert_eq!(shown.iter().map(|toast| toast.id).collect::<Vec<_>>(), [0, 2]);
    let mut shown = vec![toast(0, Error), toast(1, Error), toast(2, Error)];
    make_room(&mut shown);
    assert_eq!(shown.iter().map(|toast| toast.id).collect::<Vec<_>>(), [1, 2]);
    make_room(&mut shown);
    assert_eq!(shown.len(), 2);
}

#[test]
fn undo_runs_while_its_page_is_there_and_says_so_when_it_is_gone() {
    Owner::new().with(|| {
        let (toasts, undone) = (Toasts::new(), RwSignal::new(0));
        let page = Owner::new();
        let undo = page.with(|| Callback::new(move |()| undone.update(|undone| *undone += 1)));
        toasts.take_back(0, undo);
        assert_eq!((undone.get_untracked(), texts(toasts)), (1, Vec::new()));
        page.cleanup();
        toasts.take_back(0, undo);
        assert_eq!(undone.get_untracked(), 1);
        assert_eq!(texts(toasts), ["This can only be undone on the page where it was done."]);
    });
}
