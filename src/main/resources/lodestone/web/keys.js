// Keys of every page; all that they do can be done by links and forms too.
'use strict';
(() => {
  const one = selector => document.querySelector(selector);
  const panel = one('form.verdicts');
  let begun = '';
  let sent = false;

  // where the list of pages is wider than the window, the one that is open stands in it
  const here = one('.top nav [aria-current]');
  if (here) here.parentElement.scrollLeft = here.offsetLeft - (innerWidth - here.offsetWidth) / 2;

  // on a phone each verdict shows its likely reason, and the others when asked
  if (panel) panel.querySelectorAll('[data-ruling]').forEach(ruling => {
    const others = ruling.querySelectorAll('button:not(.likely)').length;
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'more';
    more.textContent = `${others} more reasons to say so`;
    more.addEventListener('click', () => { show(ruling.dataset.ruling); ruling.querySelector('button:not(.likely)').focus(); });
    if (others) ruling.append(more);
    ruling.classList.add('folded');
  });

  const group = key => panel && one(`[data-ruling="${CSS.escape(key.toLowerCase())}"]`);

  const show = key => {
    begun = key;
    document.querySelectorAll('[data-ruling]').forEach(each => each.classList.toggle('begun', each.dataset.ruling === key));
    const opened = one('[data-ruling].begun');
    if (opened) opened.scrollIntoView({ block: 'nearest' });
  };

  // what is decided is not overruled by one key
  const settled = panel && 'settled' in panel.dataset;

  // "partly" says what differs: nothing is sent before that is said
  let corrected = false;
  const correct = () => {
    const points = panel.querySelector('details.correct');
    points.open = true;
    points.querySelector('input:checked').focus();
    points.scrollIntoView({ block: 'nearest' });
  };

  // whoever presses a key twice decides once
  const press = button => {
    if (button && 'corrects' in button.dataset && !corrected) correct();
    else if (button && !sent) button.click();
  };
  document.addEventListener('submit', event => { sent = event.target.method === 'post'; });
  addEventListener('pageshow', event => {
    sent = false;
    // the way back leads to the case as it is now
    if (event.persisted) location.reload();
  });

  // who corrects something and then says "partly" means that
  if (panel) panel.addEventListener('change', event => {
    const point = event.target.closest('[data-reason]');
    if (!point) return;
    corrected = true;
    panel.querySelectorAll('[data-ruling="p"] button').forEach(
      reason => reason.classList.toggle('likely', reason.value === point.dataset.reason));
  });

  const keys = {
    n: () => press(one('[data-key="n"]')),
    z: () => press(one('[data-key="z"]')),
    b: () => history.back(),
    '/': () => { const field = one('input[type=search]'); if (field) field.focus(); else location.assign('/search'); },
    '?': () => { const help = one('#keys'); if (help.open) help.close(); else help.showModal(); },
    Escape: () => { show(''); document.activeElement.blur(); },
  };

  const typing = target => target.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null;

  const does = key => {
    if (begun && /^[1-9]$/.test(key)) return () => press(one(`[data-ruling].begun [data-digit="${key}"]`));
    if (/^[a-z]$/i.test(key) && group(key)) {
      return key === key.toLowerCase() && !settled ? () => press(group(key).querySelector('.likely')) : () => show(key.toLowerCase());
    }
    return Object.hasOwn(keys, key) ? keys[key] : null;
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (typing(event.target) && event.key !== 'Escape') return;
    const act = does(event.key);
    if (!act) return;
    if (event.key !== 'Escape') event.preventDefault();
    act();
  });
})();
