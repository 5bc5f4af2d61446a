/** The clock, the faults, the inspector and reset: what nobody in a workspace could do. */
export function Tools({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" onClick={onClose}>
      ×
    </button>
  );
}
