for (const tab of document.querySelectorAll('[role=tab]')) {
  tab.addEventListener('click', () => {
    for (const other of document.querySelectorAll('[role=tab]')) {
      const isSelected = other === tab;
      other.setAttribute('aria-selected', String(isSelected));
      document.getElementById(other.dataset.for).hidden = !isSelected;
    }
  });
}
