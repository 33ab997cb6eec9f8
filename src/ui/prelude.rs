//! Leptos's prelude, with its signals under their own names compiled once for all types (`docs/decisions/0019`).
//!
//! Leptos compiles a signal, a memo, a stored value and an effect for each type and each closure. Here each is one of
//! Leptos's over [`Content`], which holds any value; what is written per type is a cast. They are used as Leptos's are.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude as base;
pub(in crate::ui) use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::ToAnySubscriber as _;

use super::stored::forgotten_with_owner;

pub(in crate::ui) use super::stored::{Callback, Effect, StoredValue};

/// What every value kept here is: one type is asked for in the place it was put in.
const CAST: &str = "a value is read as what it was written";

/// A value of any type, shared.
#[derive(Clone)]
struct Content(Arc<dyn Any + Send + Sync>);

impl Content {
    fn of<T: Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    fn cast<T: 'static>(&self) -> &T {
        self.0.downcast_ref().expect(CAST)
    }
}

/// Where a [`Content`] is kept and followed: the one place that calls Leptos.
#[derive(Clone, Copy)]
enum Source {
    Signal(base::RwSignal<Content>),
    Memo(base::Memo<Content>),
    /// A value that never changes.
    Fixed(base::StoredValue<Content>),
}

impl Source {
    fn get(self) -> Content {
        match self {
            Self::Signal(signal) => signal.get(),
            Self::Memo(memo) => memo.get(),
            Self::Fixed(stored) => stored.get_value(),
        }
    }

    fn get_untracked(self) -> Content {
        match self {
            Self::Signal(signal) => signal.get_untracked(),
            Self::Memo(memo) => memo.get_untracked(),
            Self::Fixed(stored) => stored.get_value(),
        }
    }

    fn try_get_untracked(self) -> Option<Content> {
        match self {
            Self::Signal(signal) => signal.try_get_untracked(),
            Self::Memo(memo) => memo.try_get_untracked(),
            Self::Fixed(stored) => stored.try_get_value(),
        }
    }
}

/// What can be read of a signal, whatever it is.
macro_rules! readable {
    ($(#[$unread:meta])? $name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        $(#[$unread])?
        impl<T: 'static> $name<T> {
            /// The value, followed.
            pub(in crate::ui) fn get(&self) -> T
            where
                T: Clone,
            {
                self.source().get().cast::<T>().clone()
            }

            /// The value, not followed.
            pub(in crate::ui) fn get_untracked(&self) -> T
            where
                T: Clone,
            {
                self.source().get_untracked().cast::<T>().clone()
            }

            /// The value, not followed; none once the owner is gone.
            pub(in crate::ui) fn try_get_untracked(&self) -> Option<T>
            where
                T: Clone,
            {
                let content = self.source().try_get_untracked()?;
                Some(content.cast::<T>().clone())
            }

            /// What `read` makes of the value, followed.
            pub(in crate::ui) fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                read(self.source().get().cast())
            }

            /// What `read` makes of the value, not followed.
            pub(in crate::ui) fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                read(self.source().get_untracked().cast())
            }

            /// Follows the value without reading it.
            pub(in crate::ui) fn track(&self) {
                drop(self.source().get());
            }
        }
    };
}

/// A value derived from others, told only when it differs; `Copy`.
pub(in crate::ui) struct Memo<T> {
    memo: base::Memo<Content>,
    of: PhantomData<fn() -> T>,
}

readable!(Memo);

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// What `derive` makes, again when what it reads changes; it is given the value before.
    pub(in crate::ui) fn new(derive: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let step = move |before: Option<Content>| {
            let old = before.as_ref().map(Content::cast::<T>);
            let next = derive(old);
            match before {
                Some(before) if *before.cast::<T>() == next => (before, false),
                _ => (Content::of(next), true),
            }
        };
        Self {
            memo: new_memo(Box::new(step)),
            of: PhantomData,
        }
    }
}

/// One step of a memo: from the value before to the value now, and whether they differ.
type Step = Box<dyn Fn(Option<Content>) -> (Content, bool) + Send + Sync>;

fn new_memo(step: Step) -> base::Memo<Content> {
    let memo = ArcMemo::new_owning(step);
    forgotten_with_owner(memo.to_any_subscriber());
    memo.into()
}

impl<T> Memo<T> {
    fn source(self) -> Source {
        Source::Memo(self.memo)
    }
}

/// A value that is written and followed; `Copy`.
pub(in crate::ui) struct RwSignal<T> {
    signal: base::RwSignal<Content>,
    of: PhantomData<fn() -> T>,
}

readable!(RwSignal);

impl<T> RwSignal<T> {
    fn source(self) -> Source {
        Source::Signal(self.signal)
    }
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal that starts at `value`.
    pub(in crate::ui) fn new(value: T) -> Self {
        Self {
            signal: new_signal(Content::of(value)),
            of: PhantomData,
        }
    }

    /// Writes `value`, and tells who follows.
    pub(in crate::ui) fn set(&self, value: T) {
        self.signal.set(Content::of(value));
    }

    /// As [`Self::set`]; something once the owner is gone.
    pub(in crate::ui) fn try_set(&self, value: T) -> Option<()> {
        self.signal.try_set(Content::of(value)).map(drop)
    }

    /// Writes what `change` makes of the value, and tells who follows.
    pub(in crate::ui) fn update(&self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

fn new_signal(content: Content) -> base::RwSignal<Content> {
    base::RwSignal::new(content)
}

/// A signal that only who made it writes; `Copy`.
pub(in crate::ui) struct ReadSignal<T>(RwSignal<T>);

readable!(
    #[expect(dead_code, reason = "a signal is read in some of these ways")]
    ReadSignal
);

impl<T> ReadSignal<T> {
    fn source(self) -> Source {
        self.0.source()
    }
}

impl<T> From<RwSignal<T>> for ReadSignal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self(signal)
    }
}

/// A value to follow, wherever it comes from; `Copy`.
pub(in crate::ui) struct Signal<T> {
    source: Source,
    of: PhantomData<fn() -> T>,
}

readable!(
    #[expect(dead_code, reason = "a signal is read in some of these ways")]
    Signal
);

impl<T> Signal<T> {
    fn source(self) -> Source {
        self.source
    }
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A value that never changes.
    pub(in crate::ui) fn stored(value: T) -> Self {
        Self {
            source: Source::Fixed(base::StoredValue::new(Content::of(value))),
            of: PhantomData,
        }
    }
}

/// Each of these is a value to follow.
macro_rules! signals {
    ($($name:ident),+) => {
        $(impl<T> From<$name<T>> for Signal<T> {
            fn from(other: $name<T>) -> Self {
                Self {
                    source: other.source(),
                    of: PhantomData,
                }
            }
        })+
    };
}

signals!(Memo, RwSignal, ReadSignal);
