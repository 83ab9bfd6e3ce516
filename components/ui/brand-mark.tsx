/** The product's mark: two figures walking side by side. Decorative; the name stands beside it. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect x="4" y="4" width="120" height="120" rx="30" fill="#0f766e" />
      <g fill="#8ff0dd">
        <circle cx="45" cy="41" r="12.5" />
        <rect x="29" y="60" width="23" height="46" rx="11.5" transform="rotate(10 40 83)" />
      </g>
      <g fill="#ffffff">
        <circle cx="87" cy="31" r="13.5" />
        <rect x="69" y="51" width="26" height="55" rx="13" transform="rotate(10 82 78)" />
      </g>
    </svg>
  );
}
