// What libraries of before 2010 did to the objects of the language: members that every loop then meets, and methods of
// the browser replaced by their own.
Array.prototype.remove = function (x) { return this.splice(this.indexOf(x), 1); };
Array.prototype.each = Array.prototype.forEach;
Object.prototype.extendWith = function () { return this; };
String.prototype.strip = String.prototype.trim;
Function.prototype.defer = function () { return setTimeout(this, 1); };
Element.prototype.hide = function () { this.style.display = "none"; return this; };
Array.from = function (list, made) {
  var out = [];
  for (var i = 0; i < list.length; i += 1) out.push(made ? made(list[i], i) : list[i]);
  if (!list.length && list[Symbol.iterator]) for (var one of list) out.push(made ? made(one, out.length) : one);
  return out;
};
window.$ = function (id) { return document.getElementById(id); };
window.before = Object.getOwnPropertyNames(window);
