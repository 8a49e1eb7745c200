//! Zones: who wrote a file, and so what may be read from it. Told apart by type, so that the compiler refuses a mix-up.

/// Who wrote a file.
pub trait Zone: 'static {}

/// `organisations/`: an organisation's own words.
#[derive(Debug)]
pub struct Declared;

/// `register/`: what the mark's team has recorded. Only here can a confirmed step or an award be read:
///
/// ```compile_fail
/// use ccqm::fields::{Declared, Value};
/// use ccqm::model::Award;
/// fn read_from_an_organisation<T: Value<Declared>>() {}
/// read_from_an_organisation::<Award>();
/// ```
///
/// ```compile_fail
/// use ccqm::fields::{Declared, Value};
/// use ccqm::model::ConfirmedStep;
/// fn read_from_an_organisation<T: Value<Declared>>() {}
/// read_from_an_organisation::<ConfirmedStep>();
/// ```
///
/// ```
/// use ccqm::fields::{Confirmed, Value};
/// use ccqm::model::{Award, ConfirmedStep};
/// fn read_from_the_register<T: Value<Confirmed>>() {}
/// read_from_the_register::<Award>();
/// read_from_the_register::<ConfirmedStep>();
/// ```
#[derive(Debug)]
pub struct Confirmed;

/// The site, the scheme and the free pages: the team's words about neither.
#[derive(Debug)]
pub struct Team;

impl Zone for Declared {}
impl Zone for Confirmed {}
impl Zone for Team {}
