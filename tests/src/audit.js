// Looks at every element of the page: is it inside the page, is its text whole, can it be
// touched? Returns one line for each fault.
const faults = [];
const width = innerWidth, height = innerHeight;
const kiosk = !!document.querySelector('[data-testid="kiosk"]');
const name = element => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '')
  + ' "' + (element.textContent ?? '').trim().slice(0, 18) + '"';
const hidden = element => element.closest('.vh,[inert],[hidden],svg,rt');
const scrolls = element => {
  for (let at = element; at; at = at.parentElement) {
    const flow = getComputedStyle(at);
    if (/(auto|scroll)/.test(flow.overflowX + flow.overflowY)) return true;
  }
  return false;
};
for (const element of document.querySelectorAll('body *')) {
  if (hidden(element)) continue;
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height) continue;
  const style = getComputedStyle(element);
  if (style.visibility === 'hidden') continue;
  const outside = box.right > width + 1 || box.left < -1 || box.bottom > height + 1 || box.top < -1;
  if (outside && !scrolls(element.parentElement) && !scrolls(element)) {
    faults.push('outside the page: ' + name(element) + ' ' + [box.left, box.top, box.right, box.bottom].map(Math.round));
  }
  const clips = /(hidden|clip)/.test(style.overflowX + style.overflowY);
  // The line box of large digits is higher than the digits are; a mirrored screen is scaled.
  const spare = Math.max(9, parseFloat(style.fontSize) * .4);
  if (clips && style.textOverflow !== 'ellipsis' && !element.querySelector('[inert]')
      && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + spare)
      && element !== document.body && element.children.length < 9) {
    faults.push('clipped: ' + name(element));
  }
  if (element.matches('button,a[href],input,select,[role=tab]')) {
    const least = kiosk ? 72 : 44;
    if (box.width < least - .5 || box.height < least - .5) {
      faults.push('too small to touch: ' + name(element) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height));
    }
  }
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
    const size = parseFloat(style.fontSize);
    if (size < (kiosk ? 18 : 14) - .01) faults.push('too small to read: ' + size + 'px ' + name(element));
  }
}
return [...new Set(faults)];
