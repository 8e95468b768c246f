// Keys of every page; all that they do can be done by links and forms too.
'use strict';
(() => {
  const one = selector => document.querySelector(selector);
  const panel = () => one('form.verdicts');
  let begun = '';

  const show = key => {
    begun = key;
    document.querySelectorAll('[data-ruling]').forEach(group => group.classList.toggle('begun', group.dataset.ruling === key));
    const group = one('[data-ruling].begun');
    if (group) group.scrollIntoView({ block: 'nearest' });
  };

  const decide = digit => {
    const reason = one(`[data-ruling].begun [data-digit="${digit}"]`);
    if (!reason) return;
    reason.checked = true;
    panel().requestSubmit();
  };

  const next = () => {
    const onward = one('[data-key="n"]');
    if (onward) onward.click();
  };

  const keys = {
    n: next,
    b: () => history.back(),
    '/': () => { const field = one('input[type=search]'); if (field) field.focus(); else location.assign('/search'); },
    '?': () => { const help = one('#keys'); if (help.open) help.close(); else help.showModal(); },
    Escape: () => show(''),
  };

  const typing = target => target.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null;

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (begun && /^[1-9]$/.test(event.key)) { event.preventDefault(); decide(event.key); return; }
    if (panel() && one(`[data-ruling="${CSS.escape(event.key)}"]`)) { event.preventDefault(); show(event.key); return; }
    if (Object.hasOwn(keys, event.key)) { if (event.key !== 'Escape') event.preventDefault(); keys[event.key](); }
  });
})();
