// Keys of every page; all that they do can be done by links and forms too.
'use strict';
(() => {
  const one = selector => document.querySelector(selector);
  const panel = one('form.verdicts');
  let begun = '';
  let sent = false;

  const group = key => panel && one(`[data-ruling="${CSS.escape(key.toLowerCase())}"]`);

  const show = key => {
    begun = key;
    document.querySelectorAll('[data-ruling]').forEach(each => each.classList.toggle('begun', each.dataset.ruling === key));
    const opened = one('[data-ruling].begun');
    if (opened) opened.scrollIntoView({ block: 'nearest' });
  };

  // what is decided is not overruled by one key
  const settled = panel && 'settled' in panel.dataset;

  // whoever presses a key twice decides once
  const press = button => { if (button && !sent) button.click(); };
  document.addEventListener('submit', event => { sent = event.target.method === 'post'; });
  addEventListener('pageshow', () => { sent = false; });

  // who corrects something and then says "partly" means that
  if (panel) panel.addEventListener('change', event => {
    const corrected = event.target.closest('[data-reason]');
    if (corrected) panel.querySelectorAll('[data-ruling="p"] button').forEach(
      reason => reason.classList.toggle('likely', reason.value === corrected.dataset.reason));
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
