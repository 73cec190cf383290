declare module 'arrive' {
  global {
    interface Document {
      arrive(
        selector: string,
        options: { readonly existing: boolean },
        callback: (found: Element) => void,
      ): void;
      unbindArrive(selector: string, callback: (found: Element) => void): void;
    }
  }
}
