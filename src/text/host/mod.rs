//! Words of a map made of a host's own file.

mod en;
mod fr;

pub(super) use en::EN;
pub(super) use fr::FR;

/// What both languages must say of a host's own file.
#[derive(Debug)]
pub struct HostWords {
    /// A file of another origin than the page's and those it allows: the address.
    pub foreign_origin: fn(&str) -> String,
    /// A text that is no address at all.
    pub no_address: fn(&str) -> String,
    /// A list of the first territories only: how many, of how many.
    pub some_listed: fn(usize, usize) -> String,
    /// A map without any territory: the name of its file.
    pub nothing: fn(&str) -> String,
}
