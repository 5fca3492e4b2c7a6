/**
 * What the page runs: plain JavaScript without dependencies. `decisionsTable` writes the decisions file as `yunform align` does: what was judged is
 * a person's word, what was not stays a suggestion, what only looks the same is left out.
 */
export const SCRIPT = `
function decisionsTable(entries, head) {
  var columns = ['subject_id', 'subject_label', 'predicate_id', 'predicate_modifier', 'object_id', 'object_label', 'mapping_justification', 'confidence', 'comment', 'element'];
  function quoted(cell) { return /[\\t\\n\\r]|^"|^#/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell; }
  var rows = entries.filter(function (one) { return one.says !== '' || !one.apart; }).map(function (one) {
    return [
      one.subject.id, one.subject.title, one.says === 'other' ? 'skos:relatedMatch' : 'skos:exactMatch', one.says === 'never' ? 'Not' : '',
      one.object.id, one.object.id.indexOf('element:') === 0 ? '' : one.object.title,
      one.says === '' ? 'semapv:CompositeMatching' : 'semapv:ManualMappingCuration',
      one.confidence > 0 ? String(one.confidence) : '', one.reasons.slice(0, 4).join('；'), one.says === 'never' || one.says === 'other' ? '' : one.element
    ];
  });
  function key(row) { return [row[0], row[4], row[3], row[2]].join('\\t'); }
  rows.sort(function (a, b) { return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0; });
  return head + [columns].concat(rows).map(function (row) { return row.map(quoted).join('\\t'); }).join('\\n') + '\\n';
}
if (typeof document !== 'undefined') (function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var entries = data.entries, say = data.words, list = document.getElementById('list'), before = [];
  function make(name, text, kind) {
    var element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }
  function side(one) {
    var box = make('div');
    box.append(make('div', one.title, 'title'), make('div', one.form), make('div', one.kind, 'kind'));
    if (one.samples.length > 0) box.append(make('div', one.samples.join(', '), 'kind'));
    box.append(make('div', one.id, 'id'));
    return box;
  }
  function count() {
    var asked = entries.filter(function (one) { return !one.apart; });
    var done = asked.filter(function (one) { return one.says !== ''; }).length;
    document.getElementById('count').textContent = say.done.replace('{done}', done).replace('{all}', asked.length);
  }
  function show(card, entry) {
    card.className = entry.says;
    card.querySelector('.state').textContent = entry.says === '' ? say.open : say[entry.says];
    count();
  }
  function judge(index, word) {
    var card = list.querySelectorAll('article')[index];
    if (!card) return;
    before.push([index, entries[index].says]);
    entries[index].says = word;
    show(card, entries[index]);
    move(index + 1);
  }
  function undo() {
    var last = before.pop();
    if (!last) return;
    entries[last[0]].says = last[1];
    show(list.querySelectorAll('article')[last[0]], entries[last[0]]);
    move(last[0]);
  }
  function move(index) {
    var card = list.querySelectorAll('article')[index];
    if (card) { card.focus(); card.scrollIntoView({ block: 'nearest' }); }
  }
  function exported() {
    var link = make('a');
    link.href = URL.createObjectURL(new Blob([decisionsTable(entries, data.head)], { type: 'text/tab-separated-values' }));
    link.download = 'decisions.tsv';
    link.click();
  }
  entries.forEach(function (entry, index) {
    if (entry.apart && (index === 0 || !entries[index - 1].apart)) list.append(make('h2', say.apart));
    var card = make('article'), sides = make('div', undefined, 'sides'), reasons = make('ul'), line = make('p');
    card.tabIndex = 0;
    sides.append(side(entry.subject), side(entry.object));
    entry.reasons.forEach(function (reason) { reasons.append(make('li', reason)); });
    ['same', 'never', 'other'].forEach(function (word) {
      var button = make('button', say[word]);
      button.type = 'button';
      button.addEventListener('click', function () { judge(index, word); });
      line.append(button);
    });
    line.append(make('span', '', 'state'));
    if (!entry.apart) line.append(' ' + say.confidence + ' ' + entry.confidence.toFixed(2) + (entry.element ? ' · ' + entry.element : ''));
    card.append(sides, reasons, line);
    list.append(card);
    show(card, entry);
  });
  document.getElementById('export').addEventListener('click', exported);
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var cards = Array.prototype.slice.call(list.querySelectorAll('article'));
    var index = cards.indexOf(document.activeElement && document.activeElement.closest ? document.activeElement.closest('article') : null);
    var word = { a: 'same', r: 'never', o: 'other' }[event.key.toLowerCase()];
    if (word) { if (index >= 0) judge(index, word); else move(0); }
    else if (event.key === 'j' || event.key === 'ArrowDown') move(index + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') move(Math.max(0, index - 1));
    else if (event.key === 'u') undo();
    else if (event.key === 'e') exported();
    else return;
    event.preventDefault();
  });
  count();
})();
`;
