export default defineBackground(() => {
  // Filled in by the recorder.
});
