//! Values kept as long as their owner lives, effects and callbacks: the part of [`super::prelude`] that nothing follows.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude as base;
use leptos::prelude::{GetValue as _, LocalStorage, on_cleanup};
use leptos::reactive::graph::{AnySubscriber, Subscriber as _, ToAnySubscriber as _};

/// What every value kept here is: one type is asked for in the place it was put in.
const CAST: &str = "a value is read as what it was written";

type Cell = base::StoredValue<Rc<RefCell<dyn Any>>, LocalStorage>;

/// A value that lives as long as its owner, on the browser's only thread; `Copy`.
pub struct StoredValue<T> {
    cell: Cell,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T> std::fmt::Debug for StoredValue<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredValue").finish_non_exhaustive()
    }
}

fn new_cell(value: Rc<RefCell<dyn Any>>) -> Cell {
    base::StoredValue::new_local(value)
}

fn content(cell: Cell) -> Rc<RefCell<dyn Any>> {
    cell.get_value()
}

fn try_content(cell: Cell) -> Option<Rc<RefCell<dyn Any>>> {
    cell.try_get_value()
}

impl<T: 'static> StoredValue<T> {
    /// Keeps `value`.
    pub fn new(value: T) -> Self {
        Self {
            cell: new_cell(Rc::new(RefCell::new(value))),
            of: PhantomData,
        }
    }

    /// The value.
    pub fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    /// The value; none once the owner is gone.
    pub fn try_get_value(&self) -> Option<T>
    where
        T: Clone,
    {
        let content = try_content(self.cell)?;
        let value = content.borrow();
        value.downcast_ref().cloned()
    }

    /// What `read` makes of the value.
    pub fn with_value<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        let content = content(self.cell);
        let value = content.borrow();
        read(value.downcast_ref().expect(CAST))
    }

    /// Keeps `value` instead.
    pub fn set_value(&self, value: T) {
        self.update_value(|kept| *kept = value);
    }

    /// Keeps `value` instead; gives it back once the owner is gone.
    pub fn try_set_value(&self, value: T) -> Option<T> {
        let Some(content) = try_content(self.cell) else {
            return Some(value);
        };
        *content.borrow_mut().downcast_mut().expect(CAST) = value;
        None
    }

    /// Changes the value.
    pub fn update_value(&self, change: impl FnOnce(&mut T)) {
        change(content(self.cell).borrow_mut().downcast_mut().expect(CAST));
    }

    /// Changes the value: what `change` gives; none once the owner is gone.
    pub fn try_update_value<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let content = try_content(self.cell)?;
        let mut value = content.borrow_mut();
        Some(change(value.downcast_mut().expect(CAST)))
    }
}

/// Something to do with an `I`; `Copy`.
pub(in crate::ui) struct Callback<I>(StoredValue<Rc<dyn Fn(I)>>);

impl<I> Clone for Callback<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Callback<I> {}

impl<I: 'static> Callback<I> {
    pub(in crate::ui) fn new(run: impl Fn(I) + 'static) -> Self {
        Self(StoredValue::new(Rc::new(run)))
    }

    pub(in crate::ui) fn run(&self, input: I) {
        // Nothing is held meanwhile: what it does may end its owner.
        let run = self.0.get_value();
        run(input);
    }
}

/// What is done again when the signals it reads change.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct Effect;

impl Effect {
    /// Does `run` once the page is drawn, and again at each change; it is given what it gave before.
    pub(in crate::ui) fn new<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) -> Self {
        let mut before = None;
        start(Box::new(move |_: Option<()>| {
            before = Some(run(before.take()));
        }));
        Self
    }
}

fn start(run: Box<dyn FnMut(Option<()>)>) {
    let effect = base::Effect::new(run);
    forgotten_with_owner(effect.to_any_subscriber());
}

/// What is followed tells its followers apart by handles that it keeps until it changes. A follower that ends without
/// saying so stays in the list of what outlives it, with its memory: of the language, which hardly ever changes, every
/// text of every page made since. Leptos does not say so: all that we make says it here.
pub(super) fn forgotten_with_owner(follower: AnySubscriber) {
    on_cleanup(move || forget(&follower));
}

fn forget(follower: &AnySubscriber) {
    follower.clear_sources(follower);
}

/// Something that is done now and at each change, until it is dropped.
pub(in crate::ui) struct Following<T: 'static>(base::RenderEffect<T>);

impl<T> Following<T> {
    /// Does `run` now, and again when the signals it reads change; it is given what it gave before.
    pub(in crate::ui) fn new(run: impl FnMut(Option<T>) -> T + 'static) -> Self {
        Self(base::RenderEffect::new(run))
    }

    /// What `read` makes of what the last run gave.
    pub(in crate::ui) fn with_value<U>(&self, read: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.0.with_value_mut(read)
    }
}

impl<T> Drop for Following<T> {
    fn drop(&mut self) {
        forget(&self.0.to_any_subscriber());
    }
}

/// Does `run` now, and again when the signals it reads change, until what it gives is dropped.
pub(in crate::ui) fn follow(run: impl FnMut() + 'static) -> Following<()> {
    followed(Box::new(run))
}

/// As [`follow`], of what is boxed already.
pub(in crate::ui) fn followed(mut run: Box<dyn FnMut()>) -> Following<()> {
    Following::new(move |_| run())
}
